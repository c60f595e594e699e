import { startApp } from '../../../src/server/testing/app';
import { startModelServer } from '../../../src/server/testing/model-server';
import { killRounds } from '../../generation/kill-rounds';
import { report } from '../figures';

const ROUNDS = 200;

/** Kills the whole app in mid-reply, again and again; takes a quarter of an hour. */
export async function measureKills(): Promise<void> {
  const model = await startModelServer();
  const app = await startApp({
    env: {
      OPENAI_COMPATIBLE_BASE_URL: model.url,
      OPENAI_COMPATIBLE_MODEL: 'scripted',
      BUDGET_GUEST_CALLS_PER_DAY: '100000',
      BUDGET_ADDRESS_CALLS_PER_DAY: '100000',
      BUDGET_INSTALLATION_CALLS_PER_DAY: '100000',
    },
  });
  try {
    const { rounds, acknowledged, lost, ended } = await killRounds(app, model, ROUNDS);
    for (const what of lost) console.error(what);
    report(
      'generation',
      `${rounds} rounds of kill -9, acknowledged writes lost`,
      `${lost.length} of ${acknowledged} · goal 0`,
    );
    report('generation', 'replies of killed processes that ended', `${ended} of ${rounds}`);
  } finally {
    await app.stop();
    await model.close();
  }
}
