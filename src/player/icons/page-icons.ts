import { patientRendering } from '../patience';
import { IconStore } from './icon-store';

const { delayRender, continueRender } = patientRendering;

/** The icons of this page, for all of its scenes. */
export const pageIcons = new IconStore(() => {
  const handle = delayRender('Getting an icon');
  return () => continueRender(handle);
});
