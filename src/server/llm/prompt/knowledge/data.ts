import { type Topic, wordPattern } from './topic';

export const DATA: Topic = {
  name: 'data',
  words: wordPattern(`
    data, statistic*, stats, numbers, figures, kpi*, metric*, percent*, revenue*, growth, counter*, count up, counts up, counting up, dashboard*, table*, ranking*, timeline*, milestone*, compare*, comparison*, comparing
    daten, statistik*, zahl, zahlen, kennzahl*, prozent*, umsatz*, umsätze*, wachstum, zähler*, tabelle*, rangliste*, zeitstrahl*, vergleich*
    datos, estadístic*, números, cifra*, porcentaje*, ingresos, crecimiento, contador*, tabla*, clasificación, línea de tiempo, compara*, %
  `),
  text: `One number per scene is the hero, at 30 to 40 % of the height; its unit and its meaning stand small beside it. Count with interpolate over 40 to 60 frames and Easing.out(Easing.cubic), and round: Math.round(value).toLocaleString('en'); fontVariantNumeric: 'tabular-nums' keeps digits from jumping. End on the exact figure and hold it for a second. Take every figure from the person's words; invent none, and where one is missing, name it in a constant that is easy to change. Comparisons share one scale. A table has at most five rows, numbers to the right, hairlines between rows; rows enter 5 frames apart. On a timeline the line draws first, then each point with its year.`,
};
