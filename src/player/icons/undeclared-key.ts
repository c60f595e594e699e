import { iconOfExport } from './icon-name';
import { exactly } from './icon-store';

/** The key of lucide's icon for a name that a scene uses without declaring it. */
export function undeclaredKey(name: string): string {
  return exactly(iconOfExport('lucide', name));
}
