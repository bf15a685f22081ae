# Writes what Debian wants in /usr/share/doc/dateline: cmake -DROOT= -DOUT= -DVERSION= -DMAINTAINER= -P documents.cmake
file(MAKE_DIRECTORY ${OUT})

function(compress name)
  execute_process(COMMAND gzip -9nf ${OUT}/${name} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

file(READ ${ROOT}/CHANGELOG.md text)
file(WRITE ${OUT}/NEWS.md "${text}")
compress(NEWS.md)
file(READ ${ROOT}/README.md text)
file(WRITE ${OUT}/README.md "${text}")
compress(README.md)

# The date is SOURCE_DATE_EPOCH's where that is set.
string(TIMESTAMP now "%a, %d %b %Y %H:%M:%S +0000" UTC)
file(WRITE ${OUT}/changelog "dateline (${VERSION}) unstable; urgency=medium

  * What changed for the people who use it: NEWS.md.gz, in this folder.

 -- ${MAINTAINER}  ${now}
")
compress(changelog)

# The text of the MIT licence as the value of a field: lines begin with a space, empty ones have a full stop.
file(READ ${ROOT}/LICENSE license)
string(REGEX MATCH "Copyright \\(c\\) ([^\n]*)" holder "${license}")
set(holder "${CMAKE_MATCH_1}")
string(FIND "${license}" "Permission is hereby granted" begin)
string(SUBSTRING "${license}" ${begin} -1 license)
string(STRIP "${license}" license)
string(REGEX REPLACE "\n\n" "\n.\n" license "${license}")
string(REPLACE "\n" "\n " license " ${license}")
file(WRITE ${OUT}/copyright "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Dateline
Comment: The programs link Xapian (GPL-2.0-or-later) with libraries under the
 Apache License 2.0, and are therefore, as a whole, distributed under the
 GNU General Public License, version 3 or later; on Debian its text is in
 /usr/share/common-licenses/GPL-3.

Files: *
Copyright: ${holder}
License: Expat

Files: corpus/*
Copyright: ${holder}
License: CC0-1.0

License: Expat
${license}

License: CC0-1.0
 The texts and data are dedicated to the public domain; on Debian the text of
 the dedication is in /usr/share/common-licenses/CC0-1.0.
")
