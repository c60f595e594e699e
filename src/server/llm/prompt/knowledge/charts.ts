import { type Topic, wordPattern } from './topic';

export const CHARTS: Topic = {
  name: 'charts',
  words: wordPattern(`
    chart*, graph, graphs, bars, bar graph*, pie, donut*, doughnut*, histogram*, plot, plots, plotted, axis, axes, sparkline*
    *diagramm*, balken*, torten*, kurve*, achse*
    gráfico*, gráfica*, barras, diagrama*, pastel, eje, ejes, curva, curvas
  `),
  text: `Draw with SVG and a viewBox of the picture's size. Keep the data as an array of { label, value } at the top; scale by the largest value, the axis of bars begins at 0. Bars grow from the base line with spring({ frame: frame - index * 4, fps, config: { damping: 18 } }); lines draw themselves with evolvePath of @remotion/paths or strokeDasharray and pathLength={1}; slices of a pie are arcs by angle (strokeDasharray on a circle with r and strokeWidth). Values count up beside their mark and end on the exact number. One colour carries the message, the others are muted. Labels stand beside the marks instead of a legend; five marks at most get a label. Hairlines for the grid at 12 % opacity, or none.`,
};
