import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { isFrameHost } from '../../src/frame/frame-hosts';
import { BOOT_FILE, guestDocument } from '../../src/frame/guest-document';
import { logError } from '../../src/log';
import { type Answer, type Question, questionOf, send } from './answer';
import { frameFile } from './frame-file';
import { requestOrigin } from './request-origin';

export type FrameSettings = {
  /** Of the built frame. */
  folder: string;
  frameHost: string | undefined;
  appUrl: string | undefined;
};

/**
 * Answers everything below `/frame`, and every request to a host of the frame: there, the guest
 * document exists, and nothing else, whatever the method.
 *
 * @returns false for a request that is the app's own
 */
export function answerFrame(
  request: IncomingMessage,
  response: ServerResponse,
  settings: FrameSettings,
): boolean {
  const question = questionOf(request);
  const { host } = requestOrigin(request.headers);
  const appHost = settings.appUrl && new URL(settings.appUrl).host;
  const foreign = isFrameHost(host, { frameHost: settings.frameHost, appHost });
  if (!foreign && !/^\/frame(\/|$)/.test(question.path)) return false;
  answerTo(question, { ...settings, foreign })
    .then((answer) => send(response, answer ?? nothingHere(host, { ...settings, foreign })))
    .catch((error) => {
      logError(`The file of the frame at ${question.path} cannot be read`, error);
      send(response, plain(500, 'This file cannot be read at the moment. Try again.'));
    });
  return true;
}

type Place = FrameSettings & { foreign: boolean };

async function answerTo(question: Question, { folder, foreign }: Place): Promise<Answer | null> {
  const { method, path } = question;
  if (method !== 'GET' && method !== 'HEAD') return null;
  if (path === '/frame') {
    const boot = await readFile(join(folder, BOOT_FILE), 'utf8');
    return guestDocument({ boot, ownProcess: foreign });
  }
  return foreign ? null : frameFile(folder, question);
}

/** Also for people who open a host of the frame by hand: it says where the app is. */
function nothingHere(host: string, { foreign, appUrl }: Place): Answer {
  if (!foreign) return plain(404, 'There is nothing at this address.');
  const local = /\.localhost\.?(:\d+)?$/i.exec(host);
  const app = appUrl ?? (local ? `http://localhost${local[1] ?? ''}` : null);
  const where = app ? ` The app is at ${app}` : '';
  return plain(404, `This host only runs the scenes inside a preview.${where}`);
}

function plain(status: number, text: string): Answer {
  return {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
    body: `${text}\n`,
  };
}
