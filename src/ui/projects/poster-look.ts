/** Colours of a poster; `title` is readable on `background`. */
export type PosterLook = { background: string; title: string; accent: string };

const LOOKS: readonly [PosterLook, ...PosterLook[]] = [
  { background: '#0b1020', title: '#f6f7ff', accent: '#7c9cff' },
  { background: '#f4efe6', title: '#1c1917', accent: '#b8410f' },
  { background: '#0c1f17', title: '#f0f8ec', accent: '#8be08b' },
  { background: '#05283a', title: '#f0fbff', accent: '#35dcc7' },
  { background: '#fbe8e9', title: '#4a1527', accent: '#d81b5c' },
  { background: '#170a06', title: '#fff4ea', accent: '#ff7a3d' },
  { background: '#eef3fb', title: '#0f1b33', accent: '#2356e4' },
];

/** The look of a project without a picture: always the same for the same id. */
export function posterLook(id: string): PosterLook {
  let sum = 0;
  for (const char of id) sum = (sum * 31 + char.charCodeAt(0)) >>> 0;
  return LOOKS[sum % LOOKS.length] ?? LOOKS[0];
}

/** Size of a title on its poster, in percent of the poster's shorter side: long ones are smaller. */
export function posterTitleSize(title: string): number {
  if (title.length <= 12) return 19;
  if (title.length <= 28) return 15;
  if (title.length <= 60) return 12;
  return 9.5;
}
