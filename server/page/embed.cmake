# Writes OUT, a .cc file that holds the files of ROOT named in FILES (a list with commas) as raw strings.
# Run as a script: cmake -DROOT=... -DFILES=a,b -DOUT=... -P embed.cmake
string(REPLACE "," ";" files "${FILES}")
set(entries "")
foreach(name ${files})
  file(READ "${ROOT}/${name}" content)
  string(APPEND entries "    {\"${name}\", R\"#file#(${content})#file#\"},\n")
endforeach()
string(CONCAT text
  "// Made from web/ at build time; not edited.\n"
  "#include \"server/page/web_files.h\"\n\n"
  "namespace dateline {\n\n"
  "std::span<const WebFile> embedded_web_files() {\n"
  "  static constexpr WebFile kFiles[] = {\n${entries}  };\n"
  "  return kFiles;\n"
  "}\n\n"
  "}  // namespace dateline\n")
file(WRITE "${OUT}" "${text}")
