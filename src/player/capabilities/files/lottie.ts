import { Lottie } from './lottie/lottie';
import { getLottieMetadata } from './lottie/metadata';

/** Our own: no `@remotion/lottie` goes with this Remotion. */
const lottie = { Lottie, getLottieMetadata };

export const modules = { '@remotion/lottie': lottie };
