import * as React from 'react';
import {
  compilePlainly,
  PLAIN_PARAMS,
} from '../../../src/core/compiler/corpus/testing/plain-compile';
import { play } from './play';

void play((tsx) => new Function(...PLAIN_PARAMS, compilePlainly(tsx))(React, window));
