import * as React from 'react';
import { compilePlainly, PLAIN_PARAMS } from '~/core/compiler/corpus/testing/plain-compile';
import { messageOf } from '~/core/errors';
import { sceneModules } from '../../modules';
import { instantiate } from '../../run-artifact';
import type { Pipeline } from './pipeline';

/** Sucrase, regular expressions and `return`, run with the modules as they are. */
export const plainPipeline: Pipeline = {
  name: 'plain Sucrase',
  attempt: async (text) => {
    try {
      const js = compilePlainly(text);
      const window = { React, Remotion: sceneModules.remotion };
      return { make: () => instantiate({ js, params: PLAIN_PARAMS }, [React, window]), notes: [] };
    } catch (thrown) {
      return { make: null, error: messageOf(thrown) };
    }
  },
};
