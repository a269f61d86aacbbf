<?xml version="1.0" encoding="UTF-8"?>
<!-- A thank-you letter: printed letterhead and address, handwritten body. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:hw="urn:longhand:hw">

  <xsl:template match="/rows/row">
    <fo:root xml:lang="en">
      <fo:layout-master-set>
        <fo:simple-page-master master-name="page" page-width="148mm" page-height="210mm" margin="12mm 16mm">
          <fo:region-body margin-top="30mm" margin-bottom="14mm"/>
          <fo:region-before extent="28mm"/>
          <fo:region-after extent="10mm"/>
        </fo:simple-page-master>
      </fo:layout-master-set>
      <fo:page-sequence master-reference="page" font-family="sans-serif">
        <fo:static-content flow-name="xsl-region-before">
          <fo:block font-size="15pt" letter-spacing="2pt" color="#7a3b2e">THE ORCHARD SHOP</fo:block>
          <fo:block font-size="7.5pt" color="#777777" space-before="2pt">14 Harbour Street, Fowey, PL23 1AA</fo:block>
          <fo:block border-bottom="0.5pt solid #7a3b2e" space-before="4pt"/>
        </fo:static-content>
        <fo:static-content flow-name="xsl-region-after">
          <fo:block font-size="7pt" color="#777777" text-align="center">Honey, apples and old things since 1987</fo:block>
        </fo:static-content>
        <fo:flow flow-name="xsl-region-body">
          <fo:block font-size="8.5pt" line-height="12pt" color="#444444" space-after="8mm">
            <fo:block><xsl:value-of select="concat(first_name, ' ', last_name)"/></fo:block>
            <fo:block><xsl:value-of select="street"/></fo:block>
            <fo:block><xsl:value-of select="concat(town, ' ', postcode)"/></fo:block>
          </fo:block>
          <fo:block-container font-size="17pt" line-height="27pt" color="{colour}">
            <hw:text space-after="6pt">Dear <xsl:value-of select="first_name"/>,</hw:text>
            <hw:text>thank you so much for <xsl:value-of select="gift"/>. <xsl:value-of select="moment"/>,
              and whoever comes to see us hears where it came from.</hw:text>
            <hw:text space-before="6pt">We hope to see you in <xsl:value-of select="town"/> before the summer is
              over.</hw:text>
            <hw:text space-before="12pt" text-indent="45mm">Yours, <hw:span font-size="22pt"
              bias="1.5">Martha</hw:span></hw:text>
          </fo:block-container>
        </fo:flow>
      </fo:page-sequence>
    </fo:root>
  </xsl:template>
</xsl:stylesheet>
