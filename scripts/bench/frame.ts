import { startFrameRig } from '../frame/frame-rig';
import { reportBytes } from './frame/bytes';
import { reportProject } from './frame/project';
import { reportRecovery } from './frame/recovery';
import { reportStarts } from './frame/starts';

/** Measures the frame in a real Chromium, without the rest of the app. */
export async function benchFrame(): Promise<void> {
  const rig = await startFrameRig();
  try {
    await reportStarts(rig);
    await reportProject(rig);
    await reportRecovery(rig);
    await reportBytes(rig);
  } finally {
    await rig.close();
  }
}
