import { LINE_FAULTS } from '~/core/compiler/corpus/testing/faults/line-faults';
import { TOKEN_FAULTS } from '~/core/compiler/corpus/testing/faults/token-faults';
import { family } from '~/core/compiler/corpus/testing/mutations/mutation';

/** Faults that nobody planned: one token or one line, wherever chance puts it. */
export const FAULTS = [...family('unplanned', TOKEN_FAULTS), ...family('unplanned', LINE_FAULTS)];
