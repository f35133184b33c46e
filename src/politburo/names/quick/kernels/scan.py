"""From a file of people, one JSON object a line, to where each begins and to the signs of its names.

Only rows of texts, whole numbers and nulls are read here; every other row, and every odd one, is named to be read by
a reader of JSON. So nothing is taken for a person that such a reader would refuse.
"""
# ruff: noqa: ANN001, ANN201, C901, PLR0912
# Arrays are capital letters, and a compiler finds the types; its own `min` can raise, which kept code must not.

from __future__ import annotations

from politburo.names.quick.kernels.basic import compiled

ODD = -1
NOWHERE = -1  # where signs are written that nobody asks for
SPACE, TAB, LINE, RETURN, QUOTE, BACKSLASH, COLON, COMMA, MINUS = (ord(one) for one in ' \t\n\r"\\:,-')
ZERO, NINE, OPEN, CLOSE, FIRST, LAST = (ord(one) for one in "09{}[]")
SMALL_A, SMALL_F, BIG_A, BIG_F = (ord(one) for one in "afAF")
SMALL_B, SMALL_E, SMALL_G, SMALL_H, SMALL_I, SMALL_D, SMALL_J = (ord(one) for one in "beghidj")
SMALL_L, SMALL_M, SMALL_N, SMALL_R, SMALL_S, SMALL_T, SMALL_U = (ord(one) for one in "lmnrstu")
SLASH = ord("/")
NO_KEY, ID, HANGUL, HANJA, NAMES = range(5)


@compiled
def blanks(T, now, end):
    """Return the first place that holds no blank."""
    while now < end and (T[now] == SPACE or T[now] == TAB):
        now += 1
    return now


@compiled
def hexed(T, now, end):
    """Return the number that four hexadecimal digits are."""
    if now + 4 > end:
        return ODD
    number = 0
    for place in range(now, now + 4):
        sign = int(T[place])
        if ZERO <= sign <= NINE:
            number = number * 16 + sign - ZERO
        elif SMALL_A <= sign <= SMALL_F:
            number = number * 16 + sign - SMALL_A + 10
        elif BIG_A <= sign <= BIG_F:
            number = number * 16 + sign - BIG_A + 10
        else:
            return ODD
    return number


@compiled
def text(T, now, end, P, to, most, S):
    """Read a text from behind its first quote; return the place behind its last one, -1 where it is odd.

    Its signs are written from `to` on (nowhere where that is -1), none from `most` on; where they end is put into S.
    """
    while now < end:
        point = int(T[now])
        now += 1
        if point == QUOTE:
            S[0] = to
            return now
        if point < SPACE:
            return ODD
        if point == BACKSLASH:
            if now == end:
                return ODD
            sign = int(T[now])
            now += 1
            if sign == SMALL_U:
                point = hexed(T, now, end)
                now += 4
                if point == ODD or 0xDC00 <= point < 0xE000:
                    return ODD
                if 0xD800 <= point < 0xDC00:  # the first of two that are one sign
                    if now + 6 > end or T[now] != BACKSLASH or T[now + 1] != SMALL_U:
                        return ODD
                    second = hexed(T, now + 2, end)
                    now += 6
                    if second < 0xDC00 or second >= 0xE000:
                        return ODD
                    point = 0x10000 + ((point - 0xD800) << 10) + second - 0xDC00
            elif sign in (QUOTE, BACKSLASH, SLASH):
                point = sign
            elif sign == SMALL_B:
                point = 8
            elif sign == SMALL_F:
                point = 12
            elif sign == SMALL_N:
                point = LINE
            elif sign == SMALL_R:
                point = RETURN
            elif sign == SMALL_T:
                point = TAB
            else:
                return ODD
        elif point >= 0x80:
            more = 1 if 0xC2 <= point < 0xE0 else 2 if 0xE0 <= point < 0xF0 else 3 if 0xF0 <= point < 0xF5 else 0
            if more == 0 or now + more > end:
                return ODD
            point &= 0x3F >> more
            for place in range(now, now + more):
                if T[place] & 0xC0 != 0x80:
                    return ODD
                point = point << 6 | (int(T[place]) & 0x3F)
            now += more
            if more == 2 and (point < 0x800 or 0xD800 <= point < 0xE000):
                return ODD
            if more == 3 and (point < 0x10000 or point > 0x10FFFF):
                return ODD
        if to != NOWHERE:
            if to == most:
                return ODD
            P[to] = point
            to += 1
    return ODD


@compiled
def key_of(T, now, size):
    """Return which key a text of some size is, a quote behind it."""
    if size == 2 and T[now] == SMALL_I and T[now + 1] == SMALL_D:
        return ID
    if size == 5 and T[now] == SMALL_H and T[now + 1] == SMALL_A and T[now + 2] == SMALL_N:
        return HANJA if T[now + 3] == SMALL_J and T[now + 4] == SMALL_A else NO_KEY
    if size == 5 and T[now] == SMALL_N and T[now + 1] == SMALL_A and T[now + 2] == SMALL_M:
        return NAMES if T[now + 3] == SMALL_E and T[now + 4] == SMALL_S else NO_KEY
    if size == 6 and T[now] == SMALL_H and T[now + 1] == SMALL_A and T[now + 2] == SMALL_N:
        return HANGUL if T[now + 3] == SMALL_G and T[now + 4] == SMALL_U and T[now + 5] == SMALL_L else NO_KEY
    return NO_KEY


@compiled
def other(T, now, end, key):
    """Pass over a null, a whole number, or an empty list of names; return the place behind, -1 where it is none."""
    if now + 4 <= end and T[now] == SMALL_N and T[now + 1] == SMALL_U and T[now + 2] == SMALL_L:
        return now + 4 if T[now + 3] == SMALL_L and key != ID else ODD
    if key == NAMES and now < end and T[now] == FIRST:
        now = blanks(T, now + 1, end)
        return now + 1 if now < end and T[now] == LAST else ODD
    if key != NO_KEY:
        return ODD
    if now < end and T[now] == MINUS:
        now += 1
    begin = now
    while now < end and ZERO <= T[now] <= NINE:
        now += 1
    # A leading nought is no number, and none is a fraction: what stands behind is then no comma and no end.
    return ODD if now == begin or (T[begin] == ZERO and now > begin + 1) else now


@compiled
def row(T, now, end, H, J, most, S):
    """Read a row; return the place behind it, -1 where it is odd. S has where signs are written, before and after."""
    seen = 0
    if T[now] != OPEN:
        return ODD
    now += 1
    while True:
        now = blanks(T, now, end)
        if now >= end or T[now] != QUOTE:
            return ODD
        begin = now + 1
        now = begin
        while now < end and T[now] != QUOTE:  # a key that hides behind a backslash may be any
            if T[now] == BACKSLASH or T[now] < SPACE or T[now] >= 0x80:
                return ODD
            now += 1
        if now == end:
            return ODD
        key = key_of(T, begin, now - begin)
        now += 1
        if key != NO_KEY:
            if seen >> key & 1:
                return ODD
            seen |= 1 << key
        now = blanks(T, now, end)
        if now >= end or T[now] != COLON:
            return ODD
        now = blanks(T, now + 1, end)
        if now < end and T[now] == QUOTE:
            begin = now + 1
            if key == NAMES:
                return ODD
            to = S[1] if key == HANGUL else S[2] if key == HANJA else NOWHERE
            now = text(T, begin, end, H if key != HANJA else J, to, most, S)
            if now == ODD or (key == ID and now == begin + 1):
                return ODD
            if to != NOWHERE:
                S[key - HANGUL + 1] = S[0]
        else:
            now = other(T, now, end, key)
            if now == ODD:
                return ODD
        now = blanks(T, now, end)
        if now >= end:
            return ODD
        if T[now] == CLOSE:
            break
        if T[now] != COMMA:
            return ODD
        now += 1
    now = blanks(T, now + 1, end)
    if not seen >> ID & 1 or (now < end and T[now] != LINE and T[now] != RETURN):
        return ODD
    return now


@compiled
def scan(T, now, end, most, B, H, h, J, j, R, S):
    """Read the rows of a file from one place to another, both at the beginning of a line; return how many there are.

    Written are: where each row begins (B); the signs of all names in Hangul (H), at most so many, and how many each
    row has (h); the same in characters (J, j); the rows to be read otherwise (R), and how many those are (S[3]).
    """
    rows, odd = 0, 0
    S[1], S[2] = 0, 0
    while now < end:
        begin = now
        while now < end and (T[now] == SPACE or T[now] == TAB or T[now] == 11 or T[now] == 12):
            now += 1
        if now < end and T[now] != LINE and T[now] != RETURN:
            in_hangul, in_characters = S[1], S[2]
            B[rows] = begin
            now = row(T, blanks(T, begin, end), end, H, J, most, S)
            if now == ODD:
                S[1], S[2] = in_hangul, in_characters
                R[odd] = rows
                odd += 1
                now = begin
                while now < end and T[now] != LINE and T[now] != RETURN:
                    now += 1
            h[rows], j[rows] = S[1] - in_hangul, S[2] - in_characters
            rows += 1
        now += 1
    S[3] = odd
    return rows
