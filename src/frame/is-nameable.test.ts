import { expect, it } from 'vitest';
import { isNameable } from './is-nameable';

it.each(['localhost:3000', 'video.example.com', 'A.LOCALHOST.', '127.0.0.1:80'])(
  'lets a policy name %s',
  (host) => {
    expect(isNameable(host)).toBe(true);
  },
);

it.each(['[::1]:3000', '', 'a,b', "a; script-src 'unsafe-inline'", 'a b', 'a:b', 'a/b'])(
  'keeps “%s” out of every policy',
  (host) => {
    expect(isNameable(host)).toBe(false);
  },
);
