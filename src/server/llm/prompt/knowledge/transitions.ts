import { type Topic, wordPattern } from './topic';

export const TRANSITIONS: Topic = {
  name: 'transitions',
  words: wordPattern(`
    transition*, crossfade*, cross-fade*, fade, fades, fading, dissolve*, wipe, wipes, wiping, slide in, slides in, slide out, slides out, slide over, between the scenes, between scenes, morph*, whip pan, match cut*
    übergang*, übergänge*, *blende, *blenden, überblend*, wische*, zwischen den szenen
    transición, transiciones, fundido*, desvanec*, barrido*, cortinilla*, entre escenas, entre las escenas
  `),
  text: `Between two scenes of the video use the line @transition scene=N (fade, slide, wipe or cut; 12 to 20 frames): it belongs to the scene that comes in and takes no time away. Other kinds are drawn inside one scene with TransitionSeries, each part as <TransitionSeries.Sequence durationInFrames={…}>, between them <TransitionSeries.Transition presentation={…()} timing={linearTiming({ durationInFrames: 15 })} />; both parts overlap by that length, so the whole is shorter by it. One kind for the whole video; direction tells order (forward is right to left). A match cut keeps one shape at the same place and size on both sides. What leaves goes faster than what comes.`,
};
