const ESCAPE = /\\(?:([0-3]?[0-7]{1,2})|x(?![\da-f]{2})|u(?![\da-f]{4}|\{[\da-f]+\})|[\s\S])/gi;

/** Makes the escapes of a text valid: octal ones hexadecimal, those that are none plain backslashes. */
export function mendEscapes(raw: string): string {
  return raw.replace(ESCAPE, (found, octal: string | undefined) => {
    if (octal) return `\\x${Number.parseInt(octal, 8).toString(16).padStart(2, '0')}`;
    return /^\\[xu]$/i.test(found) ? `\\${found}` : found;
  });
}
