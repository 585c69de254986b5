import type { en } from "./en.ts";

/**
 * The shape of every language: the keys of English, plus the plural forms that English lacks. A key that is
 * missing or too much does not compile.
 */
export type Messages = Translated<typeof en>;

export type Translated<Source> = {
  [Key in keyof Source]: Source[Key] extends string ? string : Translated<Source[Key]>;
} & { [Key in keyof Source as MorePlurals<Key>]?: string };

type MorePlurals<Key> = Key extends `${infer Base}_other` ? `${Base}_few` | `${Base}_many` : never;
