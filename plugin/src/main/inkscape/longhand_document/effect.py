"""What both menu entries have in common: a document that comes as bytes, and ink."""
import io
import random

import inkex
from inkex.elements import _parser
from inkex.elements._utils import NSS
from lxml import etree

from .result import NAMESPACE, PREFIX

NSS[PREFIX] = NAMESPACE
etree.register_namespace(PREFIX, NAMESPACE)


class LonghandEffect(inkex.EffectExtension):
    """An effect that is given its ink, and its document as bytes if there is no file."""

    def __init__(self, ink=None, given=None):
        super().__init__()
        self._ink = ink
        self._given = given

    @property
    def ink(self):
        """The ink given; without any, that of the user's warm process."""
        if self._ink is None:
            import longhand_client

            from .ink import SocketInk

            self._ink = SocketInk(longhand_client.connect([]))
        return self._ink

    def load_raw(self):
        if self._given is None:
            super().load_raw()
        else:
            self.document = self.load(io.BytesIO(self._given))

    def load(self, stream):
        """Parses the document; entities of a document type are left as they are and read no files."""
        parser = etree.XMLParser(huge_tree=True, strip_cdata=False, recover=True, resolve_entities=False,
                                 no_network=True)
        parser.set_element_class_lookup(_parser.NodeBasedLookup())
        document = etree.parse(stream, parser=parser)
        if document.getroot() is None:
            raise inkex.AbortExtension("This document is not SVG that can be read.")
        # inkex makes up ids by chance; the same document is to become the same document.
        random.seed(0)
        self.svg = document.getroot()
        self.svg.selection.set(*self.options.ids)
        return document

    def has_changed(self, ret):
        return bool(ret)


def boolean(value):
    """A truth value as Inkscape passes it."""
    return inkex.Boolean(value)


boolean.__name__ = "Boolean"
