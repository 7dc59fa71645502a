@echo off
rem Starts Docket with the runtime that lies beside it; no Java is needed on the machine.
"%~dp0..\runtime\bin\java.exe" -XX:+UseSerialGC -Xms48m -Xmx160m -XX:MaxMetaspaceSize=128m -Xss512k --enable-native-access=javafx.graphics,ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Dfile.encoding=UTF-8 -cp "%~dp0..\lib\*" docket.pos.Main %*
