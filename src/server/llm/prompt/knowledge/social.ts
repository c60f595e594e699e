import { type Topic, wordPattern } from './topic';

export const SOCIAL: Topic = {
  name: 'social formats',
  words: wordPattern(`
    social, instagram, insta, reel, reels, stories, tiktok*, tik tok*, shorts, youtube, linkedin, facebook, twitter, snapchat, vertical, portrait format, 9:16, 1:1, square format, square video, square post, ad, ads, hook, thumbnail*, follow us, followers, subscribe*
    soziale*, hochformat*, quadratisch*, werbung, werbespot*, anzeige*, abonnier*, folge uns
    redes sociales, verticales, formato cuadrado, anuncio*, suscrib*, suscríb*, síguenos, seguidores
  `),
  text: `Vertical is @format 9:16, a square post @format 1:1; YouTube and slides are 16:9. In 9:16 keep the upper 12 % and the lower 22 % free of text, and 12 % at the right: the app's own buttons lie there. The first 30 frames must stop a thumb: the strongest words or picture in frame 0, already moving, no slow fade from black. Words in the middle third, at least 6 % of the width high, at most seven on screen at once, in strong contrast or on a plate. Something changes every 45 to 60 frames. End with one call to act, and let the last picture fit to the first so that it loops. Most people watch without sound.`,
};
