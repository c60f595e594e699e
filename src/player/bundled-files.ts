import type { PlayerFiles, SceneFiles } from './scene-files';

/** The player's files as the render bundle carries them, below its own page. */
export async function bundledFiles(): Promise<SceneFiles> {
  const read = async (url: string): Promise<Response> => {
    const response = await fetch(url.replace(/^\//, ''));
    if (!response.ok) throw new Error(`The render bundle lacks ${url} (${response.status}).`);
    return response;
  };
  const player: PlayerFiles = await (await read('/frame/player.json')).json();
  return { player, file: async (url) => (await read(url)).arrayBuffer() };
}
