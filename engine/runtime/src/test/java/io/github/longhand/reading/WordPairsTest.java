package io.github.longhand.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.longhand.reading.WordPairs.Extra;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordPairsTest {
    private static List<Extra> extra(String text, String reading) {
        return WordPairs.extra(List.of(text.split(" ")), List.of(reading.split(" ")));
    }

    @Test
    void aWordThatTheTextLacksIsFoundWithItsPlace() {
        assertEquals(List.of(new Extra("garden", 3)), extra("and found the full of roses", "and found the garden full of roses"));
        assertEquals(List.of(new Extra("so", 0)), extra("we came", "so we came"));
        assertEquals(List.of(new Extra("again", 2)), extra("we came", "we came again"));
    }

    @Test
    void wordsThatAreMisreadStandForWhatTheyAre() {
        assertEquals(List.of(), extra("and found the full of roses", "aud fonnd te fnll ot rosos"));
        assertEquals(List.of(new Extra("gardeu", 3)), extra("and found the full of roses", "aud fonnd te gardeu fnll ot rosos"));
    }

    @Test
    void ofAWordThatIsReadAsTwoOnlyALittlePartIsTooMuch() {
        assertEquals(List.of(new Extra("b", 1)), extra("the garden", "the b garden"));
        assertEquals(List.of(), extra("we came soon", "wecame soon"));
    }
}
