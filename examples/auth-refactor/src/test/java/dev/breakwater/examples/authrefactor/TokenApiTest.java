package dev.breakwater.examples.authrefactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class TokenApiTest {

  @Test
  void aResultThatSaysWhyIsFoundByItsShape() {
    TokenApi api =
        TokenApi.in(
            """
            import { type Claims, type Refusal, type Token } from './types.js';

            export type Checked =
              | { readonly valid: true; readonly content: Claims }
              | { readonly valid: false; readonly why: Refusal };

            export function verifyToken(token: Token, now: number): Checked {
            """);
    assertEquals("Token", api.tokenType());
    assertEquals(
        Optional.of(new TokenApi.Result("Checked", "valid", "content", "why", "Refusal")),
        api.result());
    assertEquals(new Imports.Origin(Types.FILE, true), api.origins().get("Token"));
  }

  @Test
  void aFunctionThatThrowsHasNoSuchResult() {
    TokenApi api = TokenApi.in("export function verifyToken(token: string, now: number): Claims {");
    assertEquals(Optional.empty(), api.result());
  }

  @Test
  void aFileWithoutTheFunctionIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> TokenApi.in("export {};"));
  }
}
