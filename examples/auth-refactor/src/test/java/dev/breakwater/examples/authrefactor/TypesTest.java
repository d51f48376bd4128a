package dev.breakwater.examples.authrefactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TypesTest {

  private static final Types TYPES =
      Types.in(
          """
          export type UserId = string & { readonly brand: 'UserId' };

          export function asUserId(text: string): UserId {
            return text as UserId;
          }

          /** Why not. */
          export type AuthFailure = 'forged' | 'expired';

          export interface Session {
            readonly expiresAt: number;
          }

          export class AuthError extends Error {}
          """);

  @Test
  void anIdentifierIsMadeByTheFunctionThatReturnsIt() {
    assertEquals(Optional.of("asUserId"), TYPES.makerOf("UserId"));
    assertEquals(Optional.empty(), TYPES.makerOf("SessionId"));
  }

  @Test
  void aUnionOfLiteralsHasItsMembers() {
    assertEquals(List.of("forged", "expired"), TYPES.literalsOf("AuthFailure"));
    assertEquals(List.of(), TYPES.literalsOf("Failure"));
  }

  @Test
  void membersAreThoseOfTheInterface() {
    assertTrue(TYPES.hasMember("Session", "expiresAt"));
    assertFalse(TYPES.hasMember("Session", "data"));
  }

  @Test
  void aClassIsThereAtRunTimeAndAnInterfaceIsNot() {
    assertEquals(List.of("AuthFailure", "Session", "UserId"), TYPES.typeNames());
  }
}
