/** No surface gives scenes a network: only what they carry themselves can be drawn. */
export const isEmbedded = (src: unknown): src is string =>
  typeof src === 'string' && /^(data|blob):/.test(src);
