/**
 * Scheme and host as the browser typed them, also behind a proxy
 * (`X-Forwarded-*`, first value of a list). The caller must check the host's form.
 */
export function requestOrigin(headers: Headers): { scheme: string; host: string } {
  const host = first(headers.get('x-forwarded-host')) ?? headers.get('host') ?? '';
  const scheme = first(headers.get('x-forwarded-proto')) ?? 'http';
  return { scheme, host };
}

function first(list: string | null): string | null {
  const value = list?.split(',')[0]?.trim();
  return value ? value : null;
}
