let known: boolean | null = null;

/** Whether this browser draws with WebGL; asked once per page, because each try takes a context. */
export function hasWebGl(): boolean {
  known ??= canDraw();
  return known;
}

function canDraw(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
