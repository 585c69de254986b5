import { arcs } from "./arcs.ts";
import { blobs } from "./blobs.ts";
import { fabric } from "./fabric.ts";
import type { SceneFamily } from "./family.ts";
import { grid } from "./grid.ts";
import { halftone } from "./halftone.ts";
import { horizon } from "./horizon.ts";
import { leaf } from "./leaf.ts";
import { marble } from "./marble.ts";
import { mesh } from "./mesh.ts";
import { paper } from "./paper.ts";
import { podium } from "./podium.ts";
import { rays } from "./rays.ts";
import { shapes } from "./shapes.ts";
import { sky } from "./sky.ts";
import { spotlight } from "./spotlight.ts";
import { terrazzo } from "./terrazzo.ts";
import { water } from "./water.ts";
import { windowWall } from "./window-wall.ts";

/** Every scene that can be painted without a model. */
export const FAMILIES: Record<string, SceneFamily> = {
  mesh,
  paper,
  podium,
  leaf,
  terrazzo,
  halftone,
  spotlight,
  shapes,
  rays,
  blobs,
  arcs,
  horizon,
  window: windowWall,
  grid,
  water,
  fabric,
  sky,
  marble,
};
