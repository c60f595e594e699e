/** Whether a browser takes a packing (`br`, `gzip`), by its `Accept-Encoding` (RFC 9110, 12.5.3). */
export function takesEncoding(accepted: string | string[] | undefined, coding: string): boolean {
  return String(accepted ?? '')
    .split(',')
    .some((one) => {
      const [name = '', ...params] = one.split(';').map((part) => part.trim().toLowerCase());
      return name === coding && !params.some((param) => /^q=0(\.0*)?$/.test(param));
    });
}

/** Whether a browser has this very answer already, by its `If-None-Match`. */
export function isKnown(etag: string, ifNoneMatch: string | undefined): boolean {
  const tags = ifNoneMatch?.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags?.some((tag) => tag === etag || tag === '*') ?? false;
}
