import { createElement, type ReactNode, useSyncExternalStore } from 'react';
import { addModules, onModulesAdded } from '../capabilities/module-registry';
import { sharedModules } from '../capabilities/shared-modules';
import type { PossibleIcon } from '../placeholder';
import type { SceneFiles } from '../scene-files';
import type { Report } from '../tolerance/repairs';
import type { IconProgram } from './program';

let program: IconProgram | null = null;
let loading: Promise<IconProgram> | null = null;

/** Gets what draws icons, once per page; asked for again after a failure. */
export function loadIconProgram({ player, file }: SceneFiles): Promise<IconProgram> {
  loading ??= file(player.icons.program)
    .then((bytes) => {
      const loaded = evaluate(bytes);
      program = loaded;
      addModules(loaded.modules);
      return loaded;
    })
    .catch((failure) => {
      loading = null;
      throw failure;
    });
  return loading;
}

/** Runs the file that `scripts/player-files/icons.ts` built, which vouches for its shape. */
function evaluate(bytes: ArrayBuffer): IconProgram {
  const code = new TextDecoder().decode(bytes);
  return new Function('shared', `${code}\n//# sourceURL=framewright-icons.js`)(sharedModules)
    .program;
}

function useIconProgram(): IconProgram | null {
  return useSyncExternalStore(
    onModulesAdded,
    () => program,
    () => program,
  );
}

/** A component that a scene does not declare: lucide's icon of that name, if there is one. */
export function UndeclaredComponent(needs: PossibleIcon): ReactNode {
  const loaded = useIconProgram();
  return loaded ? createElement(loaded.UndeclaredIcon, needs) : Object(needs.otherwise);
}

/** Tells `report` which icons of the scene inside there are none of. */
export function IconReports({ report, children }: { report: Report; children: ReactNode }) {
  const loaded = useIconProgram();
  return loaded ? createElement(loaded.IconReport, { value: report }, children) : children;
}
