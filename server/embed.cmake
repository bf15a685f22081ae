# Writes OUT, a .cc file that holds the files of ROOT named in FILES (a list with commas) as raw strings: the
# definition of std::span<const TYPE> FUNCTION(), which HEADER declares; TYPE has a name and bytes.
# Run as a script: cmake -DROOT=... -DFILES=a,b -DHEADER=... -DTYPE=... -DFUNCTION=... -DOUT=... -P embed.cmake
string(REPLACE "," ";" files "${FILES}")
set(entries "")
foreach(name ${files})
  file(READ "${ROOT}/${name}" content)
  string(APPEND entries "    {\"${name}\", R\"#file#(${content})#file#\"},\n")
endforeach()
string(CONCAT text
  "// Made from files at build time; not edited.\n"
  "#include \"${HEADER}\"\n\n"
  "namespace dateline {\n\n"
  "std::span<const ${TYPE}> ${FUNCTION}() {\n"
  "  static constexpr ${TYPE} kFiles[] = {\n${entries}  };\n"
  "  return kFiles;\n"
  "}\n\n"
  "}  // namespace dateline\n")
file(WRITE "${OUT}" "${text}")
