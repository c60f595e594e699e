import { type Topic, wordPattern } from './topic';

export const TYPOGRAPHY: Topic = {
  name: 'typography',
  words: wordPattern(`
    typograph*, kinetic, font*, typeface*, letter*, headline*, title*, subtitle*, caption*, quote*, lower third*, word*, text*, lyrics, typewriter, slogan*, tagline*
    schrift*, buchstabe*, überschrift*, titel*, untertitel*, zitat*, wort, wörter*, schreibmaschine
    tipogra*, tipo de letra, letra*, título*, subtítulo*, cita, citas, palabra*, eslogan, máquina de escribir
  `),
  text: `Two sizes at least three times apart; weight 700 or more for what is read first, letter spacing -0.02em in large type and +0.12em in small capitals; line height 1.05 for headlines, 1.35 for text. Break lines by meaning (an array of lines), 28 characters a line at most. Size from length: Math.min(height * 0.16, width * 0.86 / (longestLine.length * 0.56)). Words enter one after another, 3 to 5 frames apart, each with y from 0.4em to 0 and opacity over 12 frames; overflow hidden on the line makes a mask. A typewriter shows text.slice(0, Math.floor(frame / 2)) and keeps the width of the whole. Text stays at least 12 frames per word after it has come in.`,
};
