import { AppError } from "@static-engine/contracts";
import { expect, it } from "vitest";
import { createPaymentsOff } from "./payments-off.ts";

it("refuses everything that touches money, and says that nothing was charged", async () => {
  const { mode, ...methods } = createPaymentsOff();
  expect(mode).toBe("off");
  for (const [name, method] of Object.entries(methods)) {
    const attempt = async () => {
      const answer: unknown = Reflect.apply(method, null, [{}]);
      if (answer instanceof Promise) await answer;
      else if (answer && typeof answer === "object" && Symbol.asyncIterator in answer) {
        const next: unknown = Reflect.get(answer, "next");
        if (typeof next === "function") await Reflect.apply(next, answer, []);
      }
    };
    const error = await attempt().catch((thrown: unknown) => thrown);
    expect(error, name).toBeInstanceOf(AppError);
    expect(error, name).toMatchObject({
      code: "PAYMENTS_OFF",
      userMessage: expect.stringContaining("Nothing"),
    });
  }
});
