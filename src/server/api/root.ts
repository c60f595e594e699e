import { audioRouter } from './routers/audio';
import { chatRouter } from './routers/chat';
import { projectRouter } from './routers/project';
import { renderRouter } from './routers/render';
import { sceneRouter } from './routers/scene';
import { shareRouter } from './routers/share';
import { systemRouter } from './routers/system';
import { createRouter } from './trpc';

export const appRouter = createRouter({
  audio: audioRouter,
  chat: chatRouter,
  project: projectRouter,
  render: renderRouter,
  scene: sceneRouter,
  share: shareRouter,
  system: systemRouter,
});

export type AppRouter = typeof appRouter;
