import { readMember } from "@static-engine/api";
import { AppError, LayerPicture } from "@static-engine/contracts";
import { drawLayer } from "@static-engine/services";
import { Router } from "express";
import type { Container } from "../container.ts";
import { sendAppError } from "./signed.ts";

/** `/layers/<picture as base64url JSON>.webp`: grounds and shadows for the editor, which shows layouts itself. */
export function serveLayers(container: Container): Router {
  const router = Router();
  router.get("/layers/:picture.webp", async (request, response) => {
    try {
      const services = container.createContext({ id: "layer", ip: request.ip ?? null });
      const { member } = await readMember(services, container.sessions, request.headers.cookie);
      const data = await drawLayer({ ctx: member, input: parse(request.params.picture) });
      response.set("cache-control", "private, max-age=31536000, immutable");
      response.type("image/webp").send(data);
    } catch (error) {
      sendAppError(response, error);
    }
  });
  return router;
}

function parse(text: string): LayerPicture {
  try {
    return LayerPicture.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
  } catch {
    throw new AppError("VALIDATION", "This address names no picture. Open the page again.");
  }
}
