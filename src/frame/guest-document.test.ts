import { describe, expect, it } from 'vitest';
import { guestDocument } from './guest-document';
import { requestOrigin } from './request-origin';

const policyOf = (scheme: string, host: string) =>
  guestDocument({ scheme, host }).headers['content-security-policy'];

describe('guestDocument', () => {
  it('allows one script, by its exact address', () => {
    const { body } = guestDocument({ scheme: 'http', host: 'abc.localhost:3000' });
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

  it.each([
    ['fabc123.localhost:3000', '?1'],
    ['localhost:3000', undefined],
    ['video.example.com', undefined],
  ])('asks for a process of its own where it can get one: %s', (host, header) => {
    const { headers } = guestDocument({ scheme: 'http', host });
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
      const answer = guestDocument({ scheme: 'http', host });
      expect(answer.status, host).toBe(400);
      expect(answer.headers['content-security-policy']).toBeUndefined();
    }
  });
});

describe('requestOrigin', () => {
  it('takes the browser’s view from a proxy, first value of a list', () => {
    const headers = new Headers({
      host: '10.0.0.7:3000',
      'x-forwarded-host': 'video.example.com, inner',
      'x-forwarded-proto': 'https, http',
    });
    expect(requestOrigin(headers)).toEqual({ scheme: 'https', host: 'video.example.com' });
  });

  it('takes the request’s own host without one', () => {
    const headers = new Headers({ host: 'localhost:3000' });
    expect(requestOrigin(headers)).toEqual({ scheme: 'http', host: 'localhost:3000' });
  });
});
