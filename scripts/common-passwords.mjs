/**
 * Draws up lib/auth/common-passwords.bin from lists of passwords, one a line:
 *
 *   node --import tsx scripts/common-passwords.mjs LIST…
 *
 * What is there now came of the million most used of the "10 million password
 * list" (SecLists, MIT License, © 2025 Daniel Miessler; SHA-256 eac63238…0be)
 * and of the 49,000 of @zxcvbn-ts/language-common 4.1.3 (MIT). Only hashes are
 * kept: such lists are full of words that nobody wants to come across.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import {
  commonPasswordsFile,
  digestPassword,
} from "../lib/auth/password-digest.ts";
import { passwordLength } from "../lib/auth/password-rule.ts";
import { root } from "./root.mjs";

const files = process.argv.slice(2);
const digests = new Map();
for (const file of files)
  for (const line of readFileSync(file, "utf8").split(/\r?\n/)) {
    if (line.length < passwordLength.least) continue;
    const digest = digestPassword(line);
    digests.set(digest.toString("hex"), digest);
  }
if (digests.size === 0) throw new Error("Name at least one list of passwords.");
const sorted = [...digests.keys()].sort().map((hex) => digests.get(hex));
writeFileSync(path.join(root, commonPasswordsFile), Buffer.concat(sorted));
process.stdout.write(`${sorted.length} passwords\n`);
