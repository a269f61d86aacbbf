<?xml version="1.0" encoding="UTF-8"?>
<!-- A sheet of labels: with rows-per-file 20, all of them on one page. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:hw="urn:longhand:hw">

  <xsl:template match="/rows">
    <fo:root xml:lang="en">
      <fo:layout-master-set>
        <fo:simple-page-master master-name="page" page-width="210mm" page-height="297mm" margin="12mm 5mm">
          <fo:region-body/>
        </fo:simple-page-master>
      </fo:layout-master-set>
      <fo:page-sequence master-reference="page">
        <fo:flow flow-name="xsl-region-body">
          <fo:table table-layout="fixed" width="100%">
            <fo:table-column column-width="50%" number-columns-repeated="2"/>
            <fo:table-body>
              <xsl:for-each select="row[position() mod 2 = 1]">
                <fo:table-row height="27mm" keep-together.within-page="always">
                  <xsl:apply-templates select=". | following-sibling::row[1]"/>
                </fo:table-row>
              </xsl:for-each>
            </fo:table-body>
          </fo:table>
        </fo:flow>
      </fo:page-sequence>
    </fo:root>
  </xsl:template>

  <xsl:template match="row">
    <fo:table-cell padding="0mm 6mm" border="0.3pt dotted #999999" font-size="12pt" line-height="17pt"
        color="{colour}" display-align="center">
      <hw:text><xsl:value-of select="concat(first_name, ' ', last_name)"/></hw:text>
      <hw:text><xsl:value-of select="street"/></hw:text>
      <hw:text><xsl:value-of select="town"/></hw:text>
    </fo:table-cell>
  </xsl:template>
</xsl:stylesheet>
