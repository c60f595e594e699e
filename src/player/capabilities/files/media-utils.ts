import {
  audioBufferToDataUrl,
  createSmoothSvgPath,
  getAudioDuration,
  getAudioDurationInSeconds,
  getImageDimensions,
  getVideoMetadata,
  getWaveformPortion,
  visualizeAudio,
  visualizeAudioWaveform,
} from '@remotion/media-utils';
import { getAudioData, useAudioData, useWindowedAudioData } from './media-utils/audio-data';

export const modules = {
  '@remotion/media-utils': {
    audioBufferToDataUrl,
    createSmoothSvgPath,
    getAudioData,
    getAudioDuration,
    getAudioDurationInSeconds,
    getImageDimensions,
    getVideoMetadata,
    getWaveformPortion,
    useAudioData,
    useWindowedAudioData,
    visualizeAudio,
    visualizeAudioWaveform,
  },
};
