import { audioRouter } from './routers/audio';
import { chatRouter } from './routers/chat';
import { failureRouter } from './routers/failure';
import { fontRouter } from './routers/font';
import { imageRouter } from './routers/image';
import { projectRouter } from './routers/project';
import { renderRouter } from './routers/render';
import { revisionRouter } from './routers/revision';
import { sceneRouter } from './routers/scene';
import { sessionRouter } from './routers/session';
import { shareRouter } from './routers/share';
import { systemRouter } from './routers/system';
import { createRouter } from './trpc';

export const appRouter = createRouter({
  audio: audioRouter,
  chat: chatRouter,
  failure: failureRouter,
  font: fontRouter,
  image: imageRouter,
  project: projectRouter,
  render: renderRouter,
  revision: revisionRouter,
  scene: sceneRouter,
  session: sessionRouter,
  share: shareRouter,
  system: systemRouter,
});

export type AppRouter = typeof appRouter;
