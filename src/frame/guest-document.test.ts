import { describe, expect, it } from 'vitest';
import { guestDocument } from './guest-document';

const policyOf = (scheme: 'http' | 'https', host: string) =>
  guestDocument({ scheme, host, ownProcess: true }).headers['content-security-policy'];

describe('guestDocument', () => {
  it('allows one script, by its exact address', () => {
    const { body } = guestDocument({
      scheme: 'http',
      host: 'abc.localhost:3000',
      ownProcess: true,
    });
    expect(body.match(/<script/g)).toHaveLength(1);
    expect(body).toContain('src="/frame/boot.js"');
    expect(policyOf('http', 'abc.localhost:3000')).toContain(
      "script-src http://abc.localhost:3000/frame/boot.js 'unsafe-eval';",
    );
    expect(policyOf('https', 'Video.example.com')).toContain(
      'script-src https://video.example.com/frame/boot.js ',
    );
  });

  it('shuts everything else, and the sandbox too', () => {
    const policy = policyOf('http', 'localhost:3000');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toMatch(/sandbox allow-scripts$/);
    expect(policy).not.toContain('allow-same-origin');
    expect(policy).not.toContain("'self'");
    expect(policy).not.toContain('nonce');
  });

  it('shuts what the policy does not know, where the browser has a list for it', () => {
    const { headers } = guestDocument({ scheme: 'http', host: 'localhost:3000', ownProcess: true });
    expect(headers['connection-allowlist']).toBe('(response-origin "data:*" "blob:*")');
  });

  it.each([
    [true, '?1'],
    [false, undefined],
  ])('asks for a process of its own only on a host of its own: %s', (ownProcess, header) => {
    const { headers } = guestDocument({ scheme: 'http', host: 'a.example', ownProcess });
    expect(headers['origin-agent-cluster']).toBe(header);
  });

  it('never writes a host into the policy that could add to it', () => {
    for (const host of [
      "evil.com; script-src 'unsafe-inline'",
      'a b',
      '',
      '[::1]:3000',
      'a,b',
      '*',
    ]) {
      const answer = guestDocument({ scheme: 'http', host, ownProcess: false });
      expect(answer.status, host).toBe(400);
      expect(answer.headers['content-security-policy']).toBeUndefined();
    }
  });
});
