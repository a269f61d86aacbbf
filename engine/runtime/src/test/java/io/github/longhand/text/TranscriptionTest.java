package io.github.longhand.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscriptionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "A MOVE to stop Mr . Gaitskell | A MOVE to stop Mr. Gaitskell",
        "Meanwhile , each | Meanwhile, each",
        "( Treasury ) , and Mr . Bell | (Treasury), and Mr. Bell",
        "about 17 .00 for 800 ,000 | about 17.00 for 800,000",
        "a record 2 , 415 , 000 , 000 . This | a record 2,415,000,000. This",
        "Days . . . Seven | Days... Seven",
    })
    void punctuationHangsOnTheWordBeforeIt(String transcript, String ink) {
        assertEquals(ink, Transcription.closeUp(transcript));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "I 've and child ' s and it 's | I've and child's and it's",
        "I don ' t and you ' re and he 'll | I don't and you're and he'll",
        "the Germans' claim | the Germans' claim",
        "larkin' wid us | larkin' wid us",
        "with 'em all | with 'em all",
    })
    void anApostropheIsPartOfItsWord(String transcript, String ink) {
        assertEquals(ink, Transcription.closeUp(transcript));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "had been served he said: \" I | had been served he said: \"I",
        "well be killed. \" | well be killed.\"",
        "\" Yes, \" he said. \" It ' s a | \"Yes,\" he said. \"It's a",
        "been freshly laid. \" \" I 've | been freshly laid.\" \"I've",
        "A \" plant \" . The | A \"plant\". The",
        "to \" prop up \" an | to \"prop up\" an",
        "lot of hard work, \"she said | lot of hard work,\" she said",
        "he said, \"when we may be | he said, \"when we may be",
        "each ' graduate ' is | each 'graduate' is",
        "enchanted ' , | enchanted',",
        "card said - \"Back on | card said - \"Back on",
        "desert. ,, Now, me | desert. ,,Now, me",
    })
    void aQuotationMarkHangsOnTheQuotation(String transcript, String ink) {
        assertEquals(ink, Transcription.closeUp(transcript));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "By T F Lindsay", "of Labour M Ps are", "me - I am", "a .22 rifle", "from 3, 100 men", "a nai\"vety of",
        "on 14 March, Room 27", "at 9:30",
    })
    void gapsThatPensLeaveAreKept(String transcript) {
        assertEquals(transcript, Transcription.closeUp(transcript));
    }

    @Test
    void blanksOfAnyKindBecomeOneAndNoneAtTheEnds() {
        assertEquals("call me ishmael", Transcription.closeUp("  call\tme   ishmael \r\n"));
        assertEquals("", Transcription.closeUp("   "));
        assertEquals("\"", Transcription.closeUp(" \" "));
    }
}
