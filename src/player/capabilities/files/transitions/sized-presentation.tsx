import type {
  TransitionPresentation,
  TransitionPresentationComponentProps,
} from '@remotion/transitions';
import type { ReactNode } from 'react';
import { useVideoConfig } from 'remotion';

type Size = { width: number; height: number };
type Place = Omit<TransitionPresentationComponentProps<Record<string, unknown>>, 'passedProps'>;
type Given = { drawIn: (size: Size, place: Place) => ReactNode };

/**
 * A presentation that needs to know the size of the picture, and is given that of the video
 * when it is called without.
 *
 * @param propsOf the props for a picture of that size, with what the scene says of it
 */
export function sizedPresentation<Props extends Record<string, unknown>>(
  presentation: (props: Props) => TransitionPresentation<Props>,
  propsOf: (size: Size, given: object) => Props,
): (given?: object) => TransitionPresentation<Given> {
  return (given = {}) => {
    const drawIn: Given['drawIn'] = (size, place) => {
      const { component: Drawn, props } = presentation(propsOf(size, given));
      return <Drawn {...place} passedProps={props} />;
    };
    return { component: Sized, props: { drawIn } };
  };
}

function Sized({ passedProps, ...place }: TransitionPresentationComponentProps<Given>) {
  const { width, height } = useVideoConfig();
  return passedProps.drawIn({ width, height }, place);
}
