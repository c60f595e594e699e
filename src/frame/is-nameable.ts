/** Host names and ports that can stand in a CSP source; `[::1]` cannot. */
const HOST = /^[a-z0-9._-]+(:\d{1,5})?$/i;

/** Whether a policy can name the host; what is in the header may be anything. */
export function isNameable(host: string): boolean {
  return HOST.test(host);
}
