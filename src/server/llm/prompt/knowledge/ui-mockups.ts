import { type Topic, wordPattern } from './topic';

export const UI_MOCKUPS: Topic = {
  name: 'interface mock-ups',
  words: wordPattern(`
    app, apps, ui, ux, interface*, mockup*, mock-up*, screen, screens, screenshot*, phone*, smartphone*, iphone*, android, laptop*, browser*, website*, web page*, webpage*, landing page*, dashboard*, button*, cursor*, click*, tap, taps, tapping, notification*, chat*, saas, terminal, code editor
    oberfläche*, bildschirm*, handy*, webseite*, knopf*, knöpfe*, schaltfläche*, benachrichtigung*, mauszeiger
    aplicación, aplicaciones, pantalla*, interfaz*, móvil*, teléfono*, navegador*, sitio web, página web, páginas web, botón, botones, notificación, notificaciones
  `),
  text: `Build the device from divs: a phone is 9:19.5, radius 12 % of its width, a border of 2.5 %, an inner screen with overflow hidden; a browser has a bar with three dots and an address. Inside, one task only: real words, 8-pixel rhythm scaled by a constant U = width / 1920, radius 12 * U, one accent colour, soft shadows (0 24px 80px rgba(0,0,0,.25)). Nothing smaller than 2.2 % of the picture's height. A cursor moves in an eased curve, rests 8 frames, then presses: scale 0.92 for 4 frames with a ring that grows and fades; the interface answers 3 frames later. Typing in a field is a slice of the text with a caret that blinks every 15 frames. Move the camera (scale and translate of the whole device) towards what happens instead of showing everything at once. Draw logos as icons of a set.`,
};
