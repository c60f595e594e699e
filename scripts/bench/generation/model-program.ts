import { startModelServer } from '../../../src/server/testing/model-server';

// It ends with the program that started it.
process.once('disconnect', () => process.exit(0));
const model = await startModelServer();
process.on('message', (answers: Parameters<typeof model.script>) => {
  model.script(...answers);
  process.send?.('scripted');
});
process.send?.(model.url);
