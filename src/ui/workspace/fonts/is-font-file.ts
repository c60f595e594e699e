/** Whether a file is meant as a typeface, by its name: what is in it shows on the server. */
export function isFontFile({ name }: Pick<File, 'name'>): boolean {
  return /\.(?:woff2?|[to]t[fc]|otf)$/i.test(name);
}
