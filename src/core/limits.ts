/** Longest message to the model that is taken, in characters. */
export const MAX_PROMPT = 20_000;

/** Longest source of one scene that is taken, in characters. */
export const MAX_SOURCE = 200_000;

/** Longest title of a project and name of a scene, in characters. */
export const MAX_TITLE = 120;

/** Longest name that a link's page gives for who made the video, in characters. */
export const MAX_AUTHOR = 60;

/** Most images that one message carries. */
export const MAX_IMAGES = 4;

/** Most projects that one answer of the server lists. */
export const MAX_LISTED_PROJECTS = 200;
