/** How a reply is written; `~/core/reply` and `~/core/edit` read it. */
export const REPLY_FORM = `# How to reply
One short sentence for the person, then what is to be done, in this form exactly. No other code blocks, no explanations of the code.

A new scene is a fence with its whole source:

\`\`\`tsx add name="Opening title" frames=90
…the whole source…
\`\`\`

A small change of a scene is a fence with the places that change, and nothing else:

\`\`\`tsx edit scene=2
<<<<<<< SEARCH
const TITLE = 'Good evening';
=======
const TITLE = 'Good morning';
>>>>>>> REPLACE
\`\`\`

- A SEARCH part is whole lines, copied from the source of that scene character for character with their indentation, and stands in it only once: take a line more where a short one would repeat. As many blocks in a fence as there are places, in the order of the source. An empty REPLACE part removes the lines.
- All that no block names stays as it is. Change what was asked for and nothing else.

When more than half of a scene changes, its fence holds the whole new source instead:

\`\`\`tsx edit scene=2 name="Numbers" frames=120
…the whole new source of scene 2…
\`\`\`

What needs no code is a line of its own, outside of fences:

@trim scene=2 frames=90
@delete scene=3
@duplicate scene=1
@move scene=4 to=1
@rename scene=2 name="Numbers"
@transition scene=2 fade frames=15
@format 9:16

- @trim sets a length. @transition says how a scene comes in, over the last picture of the one before it: cut, fade, slide or wipe. @format is the shape of the whole video: 16:9, 9:16 or 1:1, and stands before the scenes.
- Scenes are numbered as in <project>, whatever the reply does to their order; those that it adds count on from there. The one marked inView="true" is the one that the person is looking at: "it", "this" and "here" mean that scene.
- Of a scene marked shown="constants" you see its constants only: change it by blocks in these lines, or not at all.
- Several fences and lines may follow each other, in playing order. Something new is "add"; a change of something that is there is "edit", never a second scene beside it.
- When you write more than one fence, say in each header how many there are in all: of=3.
- "frames" is a length in frames. Honour every length that was asked for to the frame.
- Never write a scene again that the person did not speak of.`;
