import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { guestDocument } from './guest-document';
import { inlineGuestDocument } from './inline-guest-document';

const BOOT = "boot('$&')";
const HASH = createHash('sha256').update(BOOT).digest('base64');

describe('guestDocument', () => {
  const { headers, body } = guestDocument({ boot: BOOT, ownProcess: true });
  const policy = headers['content-security-policy'];

  it('runs one script, by its hash', () => {
    expect(body.match(/<script/g)).toHaveLength(1);
    expect(body).toContain(`<script>${BOOT}</script>`);
    expect(policy).toContain(`script-src 'sha256-${HASH}' 'unsafe-eval';`);
  });

  it('allows no address whose integrity names that hash: a second policy has no hash', () => {
    const [, second] = policy?.split(', ') ?? [];
    expect(second).toBe("script-src 'unsafe-inline' 'unsafe-eval'; sandbox allow-scripts");
  });

  it('shuts everything else, and the sandbox too', () => {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toMatch(/sandbox allow-scripts$/);
    expect(policy).not.toContain('allow-same-origin');
    expect(policy).not.toContain("'self'");
    expect(policy).not.toContain('nonce');
    expect(policy).not.toContain('http');
  });

  it('shuts what the policy does not know, where the browser has a list for it', () => {
    expect(headers['connection-allowlist']).toBe('(response-origin "data:*" "blob:*")');
  });

  it.each([
    [true, '?1'],
    [false, undefined],
  ])('asks for a process of its own only on a host of its own: %s', (ownProcess, header) => {
    const document = guestDocument({ boot: BOOT, ownProcess });
    expect(document.headers['origin-agent-cluster']).toBe(header);
  });

  it('has its policy in itself where no header goes with it', () => {
    const text = inlineGuestDocument(BOOT);
    expect(text).toContain(`<script>${BOOT}</script>`);
    for (const each of policy?.replace('; sandbox allow-scripts', '').split(', ') ?? []) {
      expect(text).toContain(`<meta http-equiv="content-security-policy" content="${each}">`);
    }
    expect(text.lastIndexOf('<meta http-equiv')).toBeLessThan(text.indexOf('<style>'));
  });
});
